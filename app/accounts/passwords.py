"""Passwords: Argon2id, rehashed when the parameters rise; one cost for known and unknown names."""

from __future__ import annotations

import secrets
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.errors import ProblemError
from schemas.problems import ProblemCode

MIN_LENGTH = 10
# Argon2 would gladly hash megabytes for a stranger.
MAX_LENGTH = 256

hasher = PasswordHasher()


def normal(password: str) -> str:
    """NFC: the same password from a phone that types decomposed letters and from a keyboard that does not."""
    return unicodedata.normalize("NFC", password)


def check_strength(password: str, username: str) -> None:
    """Raises ``invalid_value`` for a password that is too short, too long, or the name itself."""
    text = normal(password)
    if len(text) < MIN_LENGTH:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"mật khẩu phải có ít nhất {MIN_LENGTH} ký tự")
    if len(text) > MAX_LENGTH:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"mật khẩu dài quá {MAX_LENGTH} ký tự")
    if len(set(text)) < 4 or username.casefold() in text.casefold():
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="mật khẩu quá dễ đoán")


def hash_password(password: str) -> str:
    return hasher.hash(normal(password))


def verify(stored: str | None, password: str) -> bool:
    """Whether ``password`` is right. Without a stored hash (an unknown name) it takes as long, and is false."""
    if len(password) > MAX_LENGTH:
        return False
    try:
        return hasher.verify(stored or _nobody(), normal(password)) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def needs_rehash(stored: str) -> bool:
    return hasher.check_needs_rehash(stored)


def generate() -> str:
    """A password to be shown once: 20 letters and digits in groups, without those that look alike."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(4))


@lru_cache
def _nobody() -> str:
    return hasher.hash(secrets.token_urlsafe(16))
