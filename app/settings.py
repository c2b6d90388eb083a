"""Every setting, typed, from ``SOHOA_*`` variables. None has a default secret."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SOHOA_", extra="ignore")

    home: Path = Field(default=Path("var"), description="state: database, files, private Redis")
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int | None = Field(default=None, description="worker processes of `sohoa serve`; default one per core")

    database_url: str | None = Field(default=None, description="default: SQLite in home")
    redis_url: str | None = Field(default=None, description="default: the private Redis's socket in home")

    storage: str = Field(default="local", pattern="^(local|s3)$")
    s3_endpoint: str | None = None
    s3_bucket: str | None = None
    s3_region: str = "us-east-1"
    s3_access_key: SecretStr | None = None
    s3_secret_key: SecretStr | None = None

    max_file_bytes: int = 200 * 1024 * 1024
    max_files_per_request: int = 200
    max_request_bytes: int = Field(default=2 * 1024**3, description="one request with all its files")
    max_pages: int = 1000
    max_pixels: int = 120_000_000
    page_time_limit_s: int = 120
    range_pages: int = Field(default=8, ge=1, description="pages that one job reads")
    max_attempts: int = 3
    lease_s: int = 180
    retry_wait_s: int = Field(default=10, ge=0, description="pause before a failed attempt is repeated")
    sweep_every_s: int = 15
    orphan_days: int = Field(
        default=7, ge=0, description="originals that no file needs are removed after so many days; 0: never"
    )
    worker_memory_mb: int = 3000

    cover_key: SecretStr | None = Field(
        default=None, description="marks our own cover sheets; default a file in home"
    )

    session_hours: int = 12
    token_minutes: int = 60
    login_attempts: int = Field(default=5, description="failed sign-ins per name within the window")
    login_attempts_per_address: int = Field(default=30, description="more: a whole office may share an address")
    login_window_minutes: int = 15
    cookie_secure: bool = False
    trusted_proxies: str = ""

    light_yellow_percent: int = Field(
        default=70, ge=0, le=100, description="yellow from this share of the path to the target on; below it red"
    )

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{(self.home / 'sohoa.db').absolute()}"

    @property
    def redis(self) -> str:
        return self.redis_url or f"unix://{(self.home / 'redis' / 'redis.sock').absolute()}"

    @property
    def files_dir(self) -> Path:
        return self.home / "files"


@lru_cache
def get_settings() -> Settings:
    return Settings()
