import os
os.system('ls [2J' + folder)  # ]8;;http://127.0.0.1/link]8;;
