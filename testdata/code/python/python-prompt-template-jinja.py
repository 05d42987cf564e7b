from langchain_core.prompts import PromptTemplate


def build(user_template, question):
    # ruleid: python-prompt-template-jinja
    first = PromptTemplate.from_template(user_template, template_format="jinja2")
    # ruleid: python-prompt-template-jinja
    second = PromptTemplate(template=f"Answer {question}", template_format="jinja2", input_variables=[])
    # ok: python-prompt-template-jinja
    third = PromptTemplate.from_template("Answer: {{ question }}", template_format="jinja2")
    # ok: python-prompt-template-jinja
    fourth = PromptTemplate.from_template(user_template)
    return first, second, third, fourth
