FROM alpine:3.22
# ruleid: dockerfile-sudo
RUN sudo apt-get update
# ok: dockerfile-sudo
RUN apt-get update
# ok: dockerfile-sudo
RUN echo "no sudo here"
