"""Flask-Security-Too with its own pages, over TLS on a free port of 127.0.0.1.

Nothing here is a page of ours: this sets options, makes the database and one person, and serves.
The port is printed. Run it with `python flask_security_app.py --folder DIR --login EMAIL`; the
password is taken from the environment variable PASSWORD.
"""

import argparse
import os
import pathlib
import secrets

from flask import Flask
from flask_security import FSQLALiteUserDatastore, Security, hash_password
from flask_security.models import sqla
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase
from werkzeug.serving import make_server


class Model(DeclarativeBase):
    """The base of the package's own tables."""


sqla.FsModels.set_db_info(base_model=Model)


class Role(Model, sqla.FsRoleMixin):
    """The package's roles, as they are."""

    __tablename__ = "role"


class User(Model, sqla.FsUserMixin):
    """The package's people, as they are."""

    __tablename__ = "user"


class WebAuthn(Model, sqla.FsWebAuthnMixin):
    """The package's passkeys, which its table of people refers to."""

    __tablename__ = "webauthn"


def make_app(database: pathlib.Path, login: str, password: str, codes: int) -> Flask:
    """The app with one person, who has no second factor yet."""
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=secrets.token_urlsafe(),
        SESSION_COOKIE_SECURE=True,
        SQLALCHEMY_ENGINES={"default": f"sqlite:///{database}"},
        SECURITY_PASSWORD_HASH="pbkdf2_sha512",
        SECURITY_PASSWORD_SALT=secrets.token_urlsafe(),
        SECURITY_POST_LOGIN_VIEW="/tf-setup",
        SECURITY_TWO_FACTOR=True,
        SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator"],
        SECURITY_TOTP_SECRETS={"1": secrets.token_urlsafe()},
        SECURITY_TOTP_ISSUER="Flask-Security-Too",
        SECURITY_MULTI_FACTOR_RECOVERY_CODES=True,
        SECURITY_MULTI_FACTOR_RECOVERY_CODES_N=codes,
    )
    db = SQLAlchemy(app)
    app.security = Security(app, FSQLALiteUserDatastore(db, User, Role, WebAuthn))
    with app.app_context():
        Model.metadata.create_all(db.engine)
        app.security.datastore.create_user(email=login, password=hash_password(password))
        db.session.commit()
    return app


def main() -> None:
    """Serves until it is ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="for the database")
    parser.add_argument("--login", required=True, help="e-mail address of the person")
    parser.add_argument("--codes", type=int, default=10, help="codes in a set")
    arguments = parser.parse_args()
    app = make_app(
        arguments.folder.absolute() / "flask.db",
        arguments.login,
        os.environ["PASSWORD"],
        arguments.codes,
    )
    server = make_server("127.0.0.1", 0, app, threaded=True, ssl_context="adhoc")
    print(f"Listening on {server.port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
