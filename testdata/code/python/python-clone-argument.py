import subprocess


def clone(repo_url):
    # ruleid: python-clone-argument
    subprocess.check_call(["git", "clone", repo_url])


def clone_checked(repo_url):
    if not repo_url.startswith("https://"):
        raise ValueError("only https")
    # ok: python-clone-argument
    subprocess.check_call(["git", "clone", repo_url])


def clone_ended(repo_url):
    # ok: python-clone-argument
    subprocess.check_call(["git", "clone", "--", repo_url])
