"""``sohoa serve``: database, private Redis, service and workers from one command, and their end with it."""

from __future__ import annotations

import http.client
import logging
import os
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.provision import bring_up_to_date, tell_first_password
from app.settings import Settings
from app.supervisor import HomeTaken, Part, Supervisor

if TYPE_CHECKING:
    from app.dossiers.arranging import ReadAgain

log = logging.getLogger(__name__)

# sockaddr_un.sun_path holds 108 bytes, the closing zero among them (unix(7)).
_LONGEST_SOCKET_PATH = 107
_REDIS_READY_S = 30.0
_API_READY_S = 60.0
# Uploads that are under way may end; the part gets a little longer than the service itself takes.
_API_GRACE_S = 8.0
# A work-horse may finish its pages; a page that is cut off here is read again after the next start.
_WORKER_GRACE_S = 10.0


class CannotServe(RuntimeError):
    """Why ``serve`` did not start: a Vietnamese sentence that says how to mend it."""


def serve(settings: Settings, workers: int | None = None) -> None:
    """Runs everything until SIGINT, SIGTERM or SIGHUP. Raises ``CannotServe``."""
    os.umask(0o077)
    home = prepare_home(settings)
    try:
        with Supervisor(home) as supervisor, listening_socket(settings.host, settings.port) as listener:
            tell_first_password(bring_up_to_date(settings))
            if not _start_parts(supervisor, settings, listener, workers or settings.workers or os.cpu_count() or 1):
                return
            _say(f"Sohoa đang chạy: {address(settings)}", "Nhấn Ctrl-C để dừng.")
            supervisor.wait(None)
            _say("Đang dừng; xin chờ trang đang đọc xong (Ctrl-C lần nữa: dừng ngay).")
    except HomeTaken as taken:
        raise CannotServe(
            f"Thư mục {taken.home} đang được một tiến trình `sohoa serve` khác dùng "
            f"(số hiệu {taken.pid or 'không rõ'}). Hãy dừng tiến trình đó, hoặc đặt SOHOA_HOME là thư mục khác."
        ) from taken


def address(settings: Settings) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.host, settings.host)  # noqa: S104 - compared only
    return f"http://{host}:{settings.port}"


def prepare_home(settings: Settings) -> Path:
    """The folder of the service's state, made if missing, for its owner alone. Raises ``CannotServe``."""
    home = settings.home.absolute()
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if home.stat().st_uid == os.getuid():
            home.chmod(0o700)
        (home / "redis").mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CannotServe(
            f"Không ghi được vào thư mục {home} ({error.strerror}). "
            "Hãy cấp quyền ghi, hoặc đặt SOHOA_HOME là thư mục khác."
        ) from error
    return home


def listening_socket(host: str, port: int) -> socket.socket:
    """A bound socket that the service inherits: while it restarts, callers wait instead of being refused."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        raise CannotServe(
            f"Không mở được địa chỉ {host}:{port} ({error.strerror}). "
            "Nếu một chương trình khác đang dùng cổng này, hãy chọn cổng khác bằng --port hoặc SOHOA_PORT."
        ) from error
    return listener


def private_redis(home: Path) -> Part:
    """The home's own Redis: a Unix socket for its owner alone, no port, every write kept in an append-only file."""
    folder = home.absolute() / "redis"
    path = folder / "redis.sock"
    if len(os.fsencode(path)) > _LONGEST_SOCKET_PATH:
        raise CannotServe(
            f"Đường dẫn {path} dài quá {_LONGEST_SOCKET_PATH} byte mà hệ điều hành cho phép. "
            "Hãy đặt SOHOA_HOME là thư mục có đường dẫn ngắn hơn."
        )

    def set_broken_data_aside(failures: int) -> None:
        """The database is the truth: a Redis that cannot read its own file starts empty and is filled again."""
        for name in ("appendonlydir", "appendonly.aof"):  # Redis 7, Redis 6
            data = folder / name
            if failures >= 3 and data.exists():
                aside = folder / f"{name}.broken-{time.time_ns()}"
                data.rename(aside)
                log.error("Redis does not start: its data was put aside as %s", aside.name)

    options = {
        "port": "0",
        "unixsocket": str(path),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "logfile": str(folder / "redis.log"),
        "daemonize": "no",
    }
    argv = ["redis-server"]
    for name, value in options.items():
        argv += [f"--{name}", value]
    return Part("redis", argv, serves_others=True, before_restart=set_broken_data_aside)


def _start_parts(supervisor: Supervisor, settings: Settings, listener: socket.socket, workers: int) -> bool:
    """Starts all parts and waits until the service answers. Returns whether nobody asked to stop meanwhile."""
    from app.queue import Queue

    # Absolute, whatever folder a child works in.
    env = {
        "SOHOA_HOME": str(supervisor.home),
        "SOHOA_DATABASE_URL": settings.database,
        "SOHOA_REDIS_URL": settings.redis,
    }
    if settings.redis_url is None:
        supervisor.start(private_redis(supervisor.home))
    queue = Queue(settings.redis)
    try:
        if not _until(
            supervisor, queue.reachable, _REDIS_READY_S, "Redis không trả lời; chạy `sohoa doctor` để kiểm tra."
        ):
            return False
    finally:
        queue.close()
    sohoa = [sys.executable, "-m", "app.cli"]
    descriptor = listener.fileno()
    supervisor.start(
        Part(
            "api", [*sohoa, "api", "--fd", str(descriptor)], pass_fds=(descriptor,), env=env, grace_s=_API_GRACE_S + 4
        )
    )
    for number in range(1, workers + 1):
        supervisor.start(Part(f"worker {number}", [*sohoa, "worker"], grace_s=_WORKER_GRACE_S, env=env))
    return _until(
        supervisor,
        lambda: _answers(settings),
        _API_READY_S,
        "Dịch vụ không trả lời; hãy xem thông báo lỗi ở trên và chạy `sohoa doctor`.",
    )


def _until(supervisor: Supervisor, condition: Callable[[], bool], timeout_s: float, complaint: str) -> bool:
    end = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > end:
            raise CannotServe(complaint)
        if not supervisor.wait(0.1):
            return False
    return True


def _answers(settings: Settings) -> bool:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - compared only
    connection = http.client.HTTPConnection(host, settings.port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def run_api(settings: Settings, read_again: ReadAgain, descriptor: int | None = None) -> None:
    """The service alone, until it is told to stop. ``descriptor``: an inherited listening socket."""
    import uvicorn

    from app.main import create_app

    proxies = [part.strip() for part in settings.trusted_proxies.split(",") if part.strip()]
    config = uvicorn.Config(
        create_app(settings, read_again),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=proxies,
        timeout_graceful_shutdown=int(_API_GRACE_S),
    )
    listener = None if descriptor is None else [socket.socket(fileno=descriptor)]
    uvicorn.Server(config).run(sockets=listener)


def _say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)
