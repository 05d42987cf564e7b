<?php
function unpack_all($z) {
    for ($i = 0; $i < $z->numFiles; $i++) {
        // ruleid: php-zip-slip
        file_put_contents('out/' . $z->getNameIndex($i), $z->getFromIndex($i));
        $name = $z->getNameIndex($i);
        // ruleid: php-zip-slip
        file_put_contents("out/$name", $z->getFromIndex($i));
        // ok: php-zip-slip
        file_put_contents('out/' . basename($name), $z->getFromIndex($i));
        // ok: php-zip-slip
        echo $z->getNameIndex($i);
    }
}
