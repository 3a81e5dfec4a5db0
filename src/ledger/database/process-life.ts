import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process began, in the operating system's own words, or null where it does not run or cannot be asked. Together
 * with its number it names a process for good: a number given anew to another process comes with another beginning.
 */
export function beginningOf(pid: number): string | null {
  if (process.platform === 'linux') return fromProc(pid)
  if (process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function fromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, field 2, stands in parentheses and may hold spaces; the beginning is field 22, in ticks since boot.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return ticks === undefined ? null : `${boot}/${ticks}`
  } catch {
    return null
  }
}

/** Whether a process with that number runs on this machine; one that belongs to somebody else counts. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
