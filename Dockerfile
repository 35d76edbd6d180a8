# kg with its model and sample pages; every command of kg runs in it without a network.
FROM python:3.11-slim

WORKDIR /kg
COPY requirements.lock pyproject.toml README.md ./
COPY schema schema
COPY kg kg
RUN pip install --no-cache-dir --constraint requirements.lock .
COPY seeds seeds

RUN useradd --create-home kg && mkdir /data && chown kg /data
USER kg
VOLUME /data
ENTRYPOINT ["/bin/sh", "-c"]
CMD ["kg --help"]
