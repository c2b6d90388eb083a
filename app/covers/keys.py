"""The key that marks our own sheets: made once, kept in the home, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from schemas.covers import KEY_FILE, read_key


def ensure_key(home: Path) -> bytes:
    """The installation's key; made where there is none yet. Raises ``OSError`` where the home cannot be written."""
    known = read_key(home)
    if known is not None:
        return known
    home.mkdir(parents=True, exist_ok=True)
    place = home / KEY_FILE
    draft = home / f".{KEY_FILE}.{os.getpid()}.{secrets.token_hex(4)}"
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, place)  # whoever is first wins; nobody ever sees half a key
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    made = read_key(home)
    if made is None:
        raise OSError(f"{place} does not hold a key")
    return made
