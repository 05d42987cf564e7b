import threading

balance = 0
lock = threading.Lock()


def deposit(amount):
    global balance
    # ruleid: python-counter-shared-by-threads
    balance += amount


def deposit_locked(amount):
    global balance
    with lock:
        # ok: python-counter-shared-by-threads
        balance += amount


def run():
    threads = [threading.Thread(target=deposit, args=(1,)) for _ in range(100)]
    for t in threads:
        t.start()
