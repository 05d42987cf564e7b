from django.utils.html import format_html

# ruleid: python-format-html-prebuilt
format_html("hello %s" % name)
# ruleid: python-format-html-prebuilt
format_html(f"hello {name}")
# ruleid: python-format-html-prebuilt
format_html("hello {}".format(name))
# ok: python-format-html-prebuilt
format_html("hello {}", name)
