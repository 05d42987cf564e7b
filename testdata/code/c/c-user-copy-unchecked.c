#include <linux/fs.h>
#include <linux/uaccess.h>

static char msg[80];

static ssize_t device_write(struct file *file, const char __user *buffer, size_t length, loff_t *offset)
{
    // ruleid: c-user-copy-unchecked
    if (copy_from_user(msg, buffer, length))
        return -EFAULT;
    return length;
}

static ssize_t bounded_write(struct file *file, const char __user *buffer, size_t length, loff_t *offset)
{
    if (length >= sizeof(msg))
        return -EINVAL;
    // ok: c-user-copy-unchecked
    if (copy_from_user(msg, buffer, length))
        return -EFAULT;
    return length;
}

static ssize_t limited_write(struct file *file, const char __user *buffer, size_t length, loff_t *offset)
{
    size_t n = min_t(size_t, length, sizeof(msg) - 1);
    // ok: c-user-copy-unchecked
    if (copy_from_user(msg, buffer, n))
        return -EFAULT;
    return n;
}

static ssize_t own_write(struct file *file, const char __user *buffer, size_t length, loff_t *offset)
{
    char *tmp = kmalloc(length, GFP_KERNEL);
    // ok: c-user-copy-unchecked
    if (copy_from_user(tmp, buffer, length))
        return -EFAULT;
    return length;
}
