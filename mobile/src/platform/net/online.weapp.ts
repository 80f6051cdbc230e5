/** Tells at once and at each change whether there is a network; answers how to stop listening. */
export function watchOnline(listener: (online: boolean) => void): () => void {
  let live = true
  const tell = (online: boolean) => {
    if (live) listener(online)
  }
  wx.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none'), fail: () => tell(true) })
  wx.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  return () => {
    live = false
  }
}
