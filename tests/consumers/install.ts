import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { makeProjects, type Projects } from './projects.js'

declare module 'vitest' {
  interface ProvidedContext {
    projects: Projects
  }
}

/** Makes the projects once for all tests, and takes them away after. */
export default async function install(project: TestProject) {
  const projects = await makeProjects({ tooled: true })
  project.provide('projects', projects)
  return () => rm(projects.folder, { recursive: true, force: true })
}
