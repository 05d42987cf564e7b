def run_macro(source, context):
    # ruleid: python-code-from-parameter
    exec(compile(source, "<macro>", "exec"), context)


def run_own(context):
    # ok: python-code-from-parameter
    exec(compile("a = 1", "<own>", "exec"), context)
