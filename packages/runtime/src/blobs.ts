export { type FolderBlobsOptions, folderBlobs } from './blobs/folder-blobs.js'
