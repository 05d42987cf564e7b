from fastapi import FastAPI, UploadFile

app = FastAPI()


@app.post("/upload")
async def upload(file: UploadFile):
    # ruleid: python-upload-read-whole
    data = await file.read()
    return {"size": len(data)}


@app.post("/limited")
async def limited(file: UploadFile):
    # ok: python-upload-read-whole
    data = await file.read(1_000_000)
    return {"size": len(data)}
