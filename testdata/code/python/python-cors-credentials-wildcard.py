from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS

app = FastAPI()
# ruleid: python-cors-credentials-wildcard
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
)
# ok: python-cors-credentials-wildcard
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])
# ok: python-cors-credentials-wildcard
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.tld"], allow_credentials=True)

web = Flask(__name__)
# ruleid: python-cors-credentials-wildcard
CORS(web, supports_credentials=True)
# ruleid: python-cors-credentials-wildcard
CORS(web, origins="*", supports_credentials=True)
# ok: python-cors-credentials-wildcard
CORS(web, origins=["https://shop.tld"], supports_credentials=True)
# ok: python-cors-credentials-wildcard
CORS(web)
