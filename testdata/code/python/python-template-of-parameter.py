from jinja2 import Environment


class MailRenderer:
    def __init__(self):
        self.env = Environment()

    def render(self, source: str, **values) -> str:
        # ruleid: python-template-of-parameter
        return self.env.from_string(source).render(**values)

    def greet(self, name: str) -> str:
        # ok: python-template-of-parameter
        return self.env.from_string("Hello {{ name }}").render(name=name)
