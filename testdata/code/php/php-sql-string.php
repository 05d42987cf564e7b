<?php
function a($db, $id, $name) {
    // ruleid: php-sql-string
    $db->query("SELECT * FROM users WHERE id = $id");
    // ruleid: php-sql-string
    mysqli_query($db, 'SELECT * FROM users WHERE name = \'' . $name . '\'');
    // ruleid: php-sql-string
    DB::select("select * from users where id = " . $id);
    // ruleid: php-sql-string
    $q->whereRaw("age > $id");
    $sql = "INSERT INTO users (name) VALUES ('$name')";
    // ruleid: php-sql-string
    $db->exec($sql);
    // ok: php-sql-string
    $db->prepare("SELECT * FROM users WHERE id = ?");
    // ok: php-sql-string
    $db->query("SELECT * FROM users");
    // ok: php-sql-string
    $wpdb->get_results("SELECT * FROM {$wpdb->prefix}posts WHERE id = 1");
    // ok: php-sql-string
    $q->whereRaw('age > ?', [$id]);
    // ok: php-sql-string
    $db->query('SELECT * FROM users WHERE id = ' . (int) $id);
    // ok: php-sql-string
    $client->query("hello where $name");
}

function listed(mysqli $db, string $term, string $dir) {
    $dir = strtoupper($dir) === 'DESC' ? 'DESC' : 'ASC';
    // ok: php-sql-string
    return $db->prepare("SELECT id FROM users WHERE name LIKE ? ORDER BY name {$dir}");
}
