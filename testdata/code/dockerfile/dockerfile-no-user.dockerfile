FROM python:3.12-slim
COPY . /app
# ruleid: dockerfile-no-user
CMD ["python", "/app/main.py"]
