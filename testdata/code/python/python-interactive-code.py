import asyncio
import code

console = code.InteractiveConsole()
# ruleid: python-interactive-code
console.push(line)
# ok: python-interactive-code
console.push("import os")
# ruleid: python-interactive-code
asyncio.to_thread(exec, source)
# ok: python-interactive-code
asyncio.to_thread(compute, source)
# ok: python-interactive-code
stack.push(line)
