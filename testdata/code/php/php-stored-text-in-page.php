<?php
$res = $db->query('SELECT author, body FROM comments');
while ($row = $res->fetch_assoc()) {
    // ruleid: php-stored-text-in-page
    echo '<div>' . $row['author'] . ': ' . $row['body'] . '</div>';
    // ok: php-stored-text-in-page
    echo '<div>' . htmlspecialchars($row['author']) . '</div>';
    // ok: php-stored-text-in-page
    echo '<td>' . $row['id'] . '</td>';
}

function render_comments(array $comments): string {
    $html = '<ul>';
    foreach ($comments as $comment) {
        // ruleid: php-stored-text-in-page
        $html .= '<li><strong>' . $comment['author'] . '</strong></li>';
        // ok: php-stored-text-in-page
        $html .= '<li><strong>' . htmlspecialchars($comment['author']) . '</strong></li>';
        // ok: php-stored-text-in-page
        $html .= '<li>' . $comment['id'] . '</li>';
    }
    return $html . '</ul>';
}
