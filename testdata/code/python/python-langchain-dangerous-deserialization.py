from langchain_community.vectorstores import FAISS

# ruleid: python-langchain-dangerous-deserialization
store = FAISS.load_local("index", embeddings, allow_dangerous_deserialization=True)
# ok: python-langchain-dangerous-deserialization
store = FAISS.load_local("index", embeddings)
# ok: python-langchain-dangerous-deserialization
store = FAISS.load_local("index", embeddings, allow_dangerous_deserialization=False)
