from crewai import Agent
from langchain_experimental.agents import create_pandas_dataframe_agent
from smolagents import CodeAgent

# ruleid: python-agent-dangerous-code
agent = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=True)
# ruleid: python-agent-dangerous-code
agent = Agent(role="analyst", allow_code_execution=True)
# ruleid: python-agent-dangerous-code
agent = CodeAgent(tools=[], model=model, additional_authorized_imports=["*"])
# ruleid: python-agent-dangerous-code
options = ClaudeAgentOptions(permission_mode="bypassPermissions")
# ok: python-agent-dangerous-code
agent = create_pandas_dataframe_agent(llm, frame)
# ok: python-agent-dangerous-code
agent = CodeAgent(tools=[], model=model, additional_authorized_imports=["numpy"])
# ok: python-agent-dangerous-code
options = ClaudeAgentOptions(permission_mode="acceptEdits")
