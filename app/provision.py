"""What must stand before the service starts: database, units, campaigns, the first administrator."""

from __future__ import annotations

from app.settings import Settings


def bring_up_to_date(settings: Settings) -> str | None:
    """The database at its newest version with the province's units and campaigns, and a place for files.

    Run again, it changes nothing.

    Returns the first administrator's password where there was no administrator: it is kept nowhere else.
    """
    from app.accounts.principal import SYSTEM
    from app.accounts.service import ensure_administrator
    from app.db.migrate import upgrade
    from app.db.session import Database, transaction
    from app.progress.campaigns import load_campaigns
    from app.storage import open_storage
    from app.units.service import load_units

    open_storage(settings).prepare()
    db = Database(settings.database)
    try:
        upgrade(db)
        with transaction(db) as session:
            load_units(session, SYSTEM)
            load_campaigns(session, SYSTEM)
            password = ensure_administrator(session)  # last: nothing may fail between here and telling it
    finally:
        db.dispose()
    return password


def tell_first_password(password: str | None) -> None:
    """Prints the first administrator's name and password, if there is one to tell."""
    from app.accounts.service import ADMINISTRATOR_NAME

    if password is not None:
        print(
            "Tài khoản quản trị (chỉ hiện một lần; phải đổi mật khẩu khi đăng nhập lần đầu):",
            f"  tên đăng nhập: {ADMINISTRATOR_NAME}",
            f"  mật khẩu:      {password}",
            sep="\n",
            flush=True,
        )
