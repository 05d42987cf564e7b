void copy(void) {
    char c;
    // ruleid: c-char-holds-eof
    while ((c = getchar()) != EOF)
        putchar(c);
}

void copy_file(FILE *in) {
    unsigned char b;
    for (;;) {
        // ruleid: c-char-holds-eof
        if ((b = fgetc(in)) == EOF)
            break;
    }
}

void copy_right(void) {
    int c;
    // ok: c-char-holds-eof
    while ((c = getchar()) != EOF)
        putchar(c);
}
