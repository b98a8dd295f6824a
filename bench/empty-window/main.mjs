import { app, BrowserWindow } from 'electron'

/** The floor of P1 and P6: the least an Electron application can be, one window with one line of text. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true } })
  void window.loadURL('data:text/html;charset=utf-8,<!doctype html><title>Empty</title><h1>Empty window</h1>')
})
app.on('window-all-closed', () => app.quit())
