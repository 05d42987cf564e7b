<?php
$id = $_GET['id'];
// ruleid: php-sql-from-input
mysqli_query($db, "SELECT * FROM users WHERE id = $id");
$sql = 'SELECT * FROM users WHERE name = \'' . $_POST['name'] . '\'';
// ruleid: php-sql-from-input
$result = $pdo->query($sql);
// ruleid: php-sql-from-input
DB::select("select * from users where id = " . $request->input('id'));
function find($db, $name) {
    $sql = sprintf("SELECT * FROM users WHERE name = '%s'", $name);
    // ruleid: php-sql-from-input
    return $db->query($sql);
}
// ok: php-sql-from-input
$stmt = $pdo->prepare('SELECT * FROM users WHERE id = ?');
$stmt->execute([$_GET['id']]);
// ok: php-sql-from-input
mysqli_query($db, 'SELECT * FROM users WHERE id = ' . (int) $_GET['id']);
$name = mysqli_real_escape_string($db, $_POST['name']);
// ok: php-sql-from-input
mysqli_query($db, "SELECT * FROM users WHERE name = '$name'");
// ok: php-sql-from-input
$wpdb->get_results($wpdb->prepare('SELECT * FROM t WHERE a = %s', $_GET['a']));
