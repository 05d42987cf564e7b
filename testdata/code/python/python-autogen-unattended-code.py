from autogen import UserProxyAgent

# ruleid: python-autogen-unattended-code
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"work_dir": "x", "use_docker": False})
# ruleid: python-autogen-unattended-code
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"work_dir": "x"})
# ok: python-autogen-unattended-code
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
# ok: python-autogen-unattended-code
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"use_docker": True})
# ok: python-autogen-unattended-code
user = UserProxyAgent("user", human_input_mode="ALWAYS", code_execution_config={"work_dir": "x"})
