import { createContext, useContext } from 'react'

const Context = createContext(true)

/** Around the pages of a vault: false while nothing in it can be changed. */
export const MayChange = Context.Provider

/** Whether the steps on this page can be taken now. Where they cannot, the kit says so beside the button. */
export const useMayChange = (): boolean => useContext(Context)
