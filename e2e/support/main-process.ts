import type { RunningApp } from './app.ts'

/** Sets the clock of the main process forward (or back) as an operator could, from then on. */
export const moveClock = ({ electron }: RunningApp, milliseconds: number): Promise<void> =>
  electron.evaluate((_electron, by) => {
    const before = Date.now.bind(Date)
    Date.now = () => before() + by
  }, milliseconds)

/** What the system tells of the computer. */
export const happens = ({ electron }: RunningApp, event: 'suspend' | 'lock-screen'): Promise<void> =>
  electron.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name)
  }, event)

/** Processes of a vault: those that hold keys. */
export const vaultProcesses = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(
    ({ app }) => app.getAppMetrics().filter(({ type, name }) => type === 'Utility' && name === 'Coachbeleid').length,
  )

/** All processes of the app but the main one. */
export const childProcesses = ({ electron }: RunningApp): Promise<readonly number[]> =>
  electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type !== 'Browser')
      .map(({ pid }) => pid),
  )
