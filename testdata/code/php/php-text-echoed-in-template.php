<?php foreach ($comments as $comment): ?>
    <p>
    // ruleid: php-text-echoed-in-template
    <?= $comment['author'] ?>
    // ok: php-text-echoed-in-template
    <?= htmlspecialchars($comment['body']) ?>
    // ok: php-text-echoed-in-template
    <?= $comment['id'] ?>
    </p>
<?php endforeach; ?>
