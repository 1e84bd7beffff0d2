package measure

import "syscall"

// dieWithParent has a process killed when this program is.
func dieWithParent(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }
