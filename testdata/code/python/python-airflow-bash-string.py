from airflow.operators.bash import BashOperator

# ruleid: python-airflow-bash-string
a = BashOperator(task_id="a", bash_command="echo " + message)
command = "sleep {}".format(seconds)
# ruleid: python-airflow-bash-string
b = BashOperator(task_id="b", bash_command=command)
# ruleid: python-airflow-bash-string
c = BashOperator(task_id="c", bash_command="echo {{ dag_run.conf['name'] }}")
# ok: python-airflow-bash-string
d = BashOperator(task_id="d", bash_command="date")
# ok: python-airflow-bash-string
e = BashOperator(task_id="e", bash_command="echo {{ ds }}")
