"""Database: base, engine, session, migrations."""
