//! Whether the window that the program writes to is its own, and closes with it.

/// Whether nothing else is attached to the console: the mouse started the program, and no shell keeps the window.
#[cfg(windows)]
#[expect(unsafe_code, reason = "only the system knows who is attached to a console, and no safe crate asks it")]
pub fn is_own() -> bool {
    use windows_sys::Win32::System::Console::GetConsoleProcessList;

    let mut processes = [0_u32; 2];
    // SAFETY: the list has room for the two processes that the system is told of.
    let attached = unsafe { GetConsoleProcessList(processes.as_mut_ptr(), 2) };
    attached == 1
}

/// Elsewhere a window belongs to a terminal, which keeps it.
#[cfg(not(windows))]
pub fn is_own() -> bool {
    false
}
