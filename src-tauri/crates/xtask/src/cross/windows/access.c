/* Who may use a pipe, whose name is the argument: a line with our user, and one with the access list of the pipe (SDDL). */
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <aclapi.h>
#include <sddl.h>
#include <stdio.h>

static int failed(const char *what)
{
    fprintf(stderr, "%s: error %lu\n", what, GetLastError());
    return 1;
}

int main(int count, char **words)
{
    HANDLE token, pipe;
    BYTE user[512];
    DWORD bytes;
    char *sid, *list;
    PSECURITY_DESCRIPTOR descriptor;
    if (count != 2)
        return 2;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) || !GetTokenInformation(token, TokenUser, user, sizeof user, &bytes)
        || !ConvertSidToStringSidA(((TOKEN_USER *)user)->User.Sid, &sid))
        return failed("user");
    pipe = CreateFileA(words[1], GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION, NULL);
    if (pipe == INVALID_HANDLE_VALUE)
        return failed("pipe");
    if (GetSecurityInfo(pipe, SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, NULL, NULL, NULL, NULL, &descriptor)
        || !ConvertSecurityDescriptorToStringSecurityDescriptorA(descriptor, SDDL_REVISION_1, DACL_SECURITY_INFORMATION, &list, NULL))
        return failed("access list");
    printf("%s\n%s\n", sid, list);
    return 0;
}
