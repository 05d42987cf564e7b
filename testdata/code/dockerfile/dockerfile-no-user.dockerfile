FROM python:3.12-slim
COPY . /app
# ok: dockerfile-no-user
RUN echo "CMD and ENTRYPOINT come last" && python -m compileall /app
# ruleid: dockerfile-no-user
CMD ["python", "/app/main.py"]
