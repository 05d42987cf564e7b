#include <fcntl.h>

int save_token(const char *path)
{
    // ruleid: c-secret-file-readable
    return open(path, O_CREAT | O_WRONLY | O_TRUNC, 0644);
}

int save_token_private(const char *path)
{
    // ok: c-secret-file-readable
    return open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
}

int save_report(const char *path)
{
    // ok: c-secret-file-readable
    return open(path, O_CREAT | O_WRONLY, 0644);
}
