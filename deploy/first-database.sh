#!/bin/sh
# Один раз, при создании базы: слабая учётная запись, которая может завести роли программы, и её база.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$VEKTOR_DATABASE_PASSWORD" -U postgres -d postgres <<'SQL'
create role vektor login createrole password :'password';
create database vektor owner vektor;
SQL
