from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.app.desk import Desk
from tests.app.factories import Factory


@pytest.fixture
def desk(app: FastAPI, client: TestClient, make: Factory) -> Desk:
    return Desk(app, client, make)
