import gradio

demo = gradio.Interface(f, "text", "text")
# ruleid: python-gradio-exposed
demo.launch(share=True)
# ruleid: python-gradio-exposed
demo.launch(allowed_paths=["/"])
# ok: python-gradio-exposed
demo.launch()
# ok: python-gradio-exposed
demo.launch(share=True, auth=check)
