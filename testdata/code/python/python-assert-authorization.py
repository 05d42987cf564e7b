import unittest


def delete(user, item):
    # ruleid: python-assert-authorization
    assert user.is_admin, "admins only"
    item.delete()


def show(request, item):
    # ruleid: python-assert-authorization
    assert request.user.has_perm("shop.view_item")
    return item


def transfer(session, token, amount):
    # ruleid: python-assert-authorization
    assert verify_token(token)
    session.pay(amount)


def fine(user, item, value):
    # ok: python-assert-authorization
    assert value > 0, "value must be positive"
    # ok: python-assert-authorization
    assert isinstance(item, dict)
    # ok: python-assert-authorization
    assert user is not None
    if not user.is_admin:
        raise PermissionError("admins only")
    item.delete()


class PermissionTest(unittest.TestCase):
    def test_admin(self):
        # ok: python-assert-authorization
        assert self.user.is_admin
