import pytest

# ruleid: python-test-mode-in-code
app.config["ENV"] = "development"
# ok: python-test-mode-in-code
app.config["ENV"] = "production"
# ruleid: python-test-mode-in-code
app.config.update(TESTING=True)


@pytest.fixture
def client():
    # ok: python-test-mode-in-code
    app.config["TESTING"] = True


def test_errors():
    # ok: python-test-mode-in-code
    app.testing = True
