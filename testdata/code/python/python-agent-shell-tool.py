from autogen.coding import LocalCommandLineCodeExecutor
from langchain.agents import load_tools
from langchain_community.tools import ShellTool
from langchain_experimental.tools import PythonREPLTool

# ruleid: python-agent-shell-tool
tools = [ShellTool()]
# ruleid: python-agent-shell-tool
tools = [PythonREPLTool()]
# ruleid: python-agent-shell-tool
tools = load_tools(["serpapi", "terminal"], llm=llm)
# ok: python-agent-shell-tool
tools = load_tools(["serpapi", "wikipedia"], llm=llm)
# ruleid: python-agent-shell-tool
executor = LocalCommandLineCodeExecutor(work_dir="work")
# ok: python-agent-shell-tool
executor = DockerCommandLineCodeExecutor(work_dir="work")
