from mako.lookup import TemplateLookup
from mako.template import Template
from string import Template as Text

# ruleid: python-mako-no-escape
page = Template("hello ${name}")
# ruleid: python-mako-no-escape
lookup = TemplateLookup(directories=["templates"])
# ok: python-mako-no-escape
page = Template("hello ${name}", default_filters=["h"])
# ok: python-mako-no-escape
text = Text("hello $name")
