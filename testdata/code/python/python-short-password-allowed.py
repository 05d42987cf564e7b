def register(form):
    # ruleid: python-short-password-allowed
    if len(form["password"]) < 4:
        raise ValueError("password too short")


def register_long(password):
    # ok: python-short-password-allowed
    if len(password) < 12:
        raise ValueError("password too short")


def given(password):
    # ok: python-short-password-allowed
    return len(password) >= 1


class RegisterSchema(Schema):
    # ruleid: python-short-password-allowed
    password = fields.Str(required=True, validate=validate.Length(min=4))
    # ok: python-short-password-allowed
    name = fields.Str(required=True, validate=validate.Length(min=2))


class Register(BaseModel):
    # ruleid: python-short-password-allowed
    password: str = Field(..., min_length=6)


class RegisterStrong(BaseModel):
    # ok: python-short-password-allowed
    password: str = Field(..., min_length=12)
