#include <windows.h>

void open_up(SECURITY_DESCRIPTOR *sd, ACL *acl)
{
    // ruleid: c-null-dacl
    SetSecurityDescriptorDacl(sd, TRUE, NULL, FALSE);
    // ok: c-null-dacl
    SetSecurityDescriptorDacl(sd, TRUE, acl, FALSE);
}
