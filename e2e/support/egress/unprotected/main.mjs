import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// What a plain window does, for comparison: nothing here is of the product.
void app.whenReady().then(() => new BrowserWindow().loadFile(join(import.meta.dirname, 'index.html')))
